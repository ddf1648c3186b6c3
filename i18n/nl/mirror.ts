/** De spiegel: what a file shows of methodical working, for the worker alone. */
export const mirror = {
  title: 'Spiegel',
  lead: 'Wat er in dit dossier staat op elf punten van methodisch werken. Alleen voor u: er is geen totaal, er wordt niets bewaard en dossiers worden niet vergeleken. De spiegel telt wat is opgeschreven, niet hoe goed het is.',
  source: 'De elf punten zijn onze eigen lijst, uit de bronnen over methodisch werken.',
  count: '{{seen}} van {{of}}',
  nothing: 'nog niets om te bekijken',
  state: { yes: 'ja', partly: 'deels', no: 'nog niet', nothing: 'nog niets' },
  point: {
    sources: 'Bevindingen hebben een soort, een bron en een datum',
    clientWords: 'De woorden van de cliënt staan bij de bevindingen, de keuze en het plan',
    wanberg: 'De zeven factoren van Wanberg zijn besproken of bewust weggelaten',
    behaviour: 'De determinanten van gedrag zijn besproken of bewust weggelaten',
    alternatives: 'Er zijn minstens twee lezingen, en een alternatief is verworpen met een reden',
    weighing: 'De volgorde heeft een reden, iemand die besloot, en hoe zeker dat was',
    hypothesis: 'Hypothesen zijn te toetsen',
    evidence: 'Keuzes rusten op minstens twee van ervaring, wetenschap en cliënt, en op een kaart',
    goals: 'Doelen staan in de woorden van de cliënt, met een datum',
    smallSteps: 'Elk doel heeft ministappen',
    evaluation: 'Evaluaties zijn samen gedaan: de cliënt komt aan het woord',
  },
} as const;
