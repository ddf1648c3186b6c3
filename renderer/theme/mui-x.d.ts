// Lets a theme speak of the grid and the pickers too.
/// <reference types="@mui/x-data-grid/themeAugmentation" />
/// <reference types="@mui/x-date-pickers/themeAugmentation" />
