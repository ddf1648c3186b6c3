/** The parts of the settings in their order, by the name that routes and Vandaag use. */
export const settingsPlaces = ['profile', 'keys', 'backups', 'damage', 'colleagues', 'log', 'retention', 'export'] as const;

export type SettingsPlace = (typeof settingsPlaces)[number];

export const isSettingsPlace = (text: string | undefined): text is SettingsPlace => settingsPlaces.some((place) => place === text);
