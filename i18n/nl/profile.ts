/** Settings: the worker’s profile and this screen. */
export const profile = {
  title: 'Instellingen',
  parts: 'Onderdelen van de instellingen',
  part: {
    profile: 'U en dit scherm',
    keys: 'Sleutels',
    backups: 'Reservekopieën',
    colleagues: 'Collega’s',
    log: 'Logboek',
    retention: 'Bewaren en vernietigen',
    export: 'Alles meenemen',
  },
  formLabel: 'Profiel en instellingen',
  who: 'Wie u bent',
  whoLead: 'Uw naam staat onder wat u vaststelt en bij elke regel in het logboek.',
  mandate: 'Mandaat',
  mandateLead:
    'Beslissen over recht en plicht doet het college (Participatiewet art. 7 lid 4), of wie het college daarvoor mandaat gaf. Zonder mandaatnummer schrijft Maatwerkbank een advies en geen besluit.',
  advice: 'U schrijft nu adviezen.',
  decides: 'U beslist onder mandaat {{number}}.',
  screen: 'Scherm en vergrendelen',
  field: {
    name: 'Naam',
    jobTitle: 'Functie',
    organisation: 'Organisatie',
    mandateNumber: 'Mandaatnummer',
    mandateDate: 'Mandaat van',
    mandateLimit: 'Zelf beslissen tot en met',
    mandateLimitHelp: 'Leeg is: geen grens bekend.',
    language: 'Taal van het scherm',
    colourMode: 'Kleuren',
    idleMinutes: 'Vergrendel na zoveel minuten zonder toets of klik',
    idleHelp: '1 tot en met 60. Wat u typte, blijft bewaard.',
    lockWhenHidden: 'Vergrendel als het venster zo lang verborgen of geminimaliseerd is',
    lockWhenHiddenHelp: '0 is meteen, 3600 is een uur. Leeg is: niet daarom. Wat u typte, blijft bewaard.',
    protectScreen: 'Houd het venster uit schermopnamen',
    protectScreenHelp: {
      win32:
        'Andere programma’s zien dan geen beeld van uw dossiers: bij een schermfoto of een gedeeld scherm ontbreekt het venster. Zet dit alleen uit zolang u het venster met iemand op afstand wilt bekijken.',
      darwin:
        'Bij een schermfoto of een gedeeld scherm ontbreekt het venster. Nieuwere programma’s voor macOS kunnen het toch opnemen. Zet dit alleen uit zolang u het venster met iemand op afstand wilt bekijken.',
      linux: 'Linux kan een venster niet uit schermopnamen houden. Sluit of vergrendel Maatwerkbank voordat u uw scherm deelt.',
    },
  },
  language: {
    nl: 'Nederlands',
    en: 'English',
  },
  colourMode: {
    system: 'zoals de computer',
    light: 'licht',
    dark: 'donker',
  },
  minutes: 'minuten',
  seconds: 'seconden',
  clipboard:
    'Bij het vergrendelen wordt het klembord leeggemaakt als daar nog iets op staat wat u hier kopieerde. Wat een ander programma erop zette, blijft staan.',
  save: 'Instellingen vastleggen',
  about: 'Over dit programma',
  version: 'Versie',
  network: 'Netwerk',
  networkNone: 'geen: niets gaat van of naar het internet',
} as const;
