/** The passphrase of every vault that tests make. */
export const passphrase = 'vier paarse kantelaars zingen';
