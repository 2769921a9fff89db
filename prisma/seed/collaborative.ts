/** The collaborative whose teams work here, and its two phases with the dates each source gives. */
export const COLLABORATIVE = {
  slug: 'infant-mortality-coiin',
  name: 'Infant Mortality CoIIN',
  summary:
    'The Collaborative Improvement and Innovation Network to Reduce Infant Mortality: teams of states and jurisdictions that work on one to three of six strategy areas, test changes, measure every month and learn from each other.',
  phases: [
    {
      number: 1,
      name: 'Regional phase',
      ledBy: 'Abt Associates, with NICHQ as subcontractor',
      scope:
        '19 states in regions IV, V and VI: 13 southern and southwestern states from 2012, six Midwestern states from 2013',
      startsOn: '2012-09-01',
      endsOn: '2014-08-31',
      source:
        'NICHQ, project page of the completed project: September 2012 to August 2014. An earlier version of the page, written while the project ran, ends this phase in December 2013. The later page is printed here because it looks back on the whole phase.',
    },
    {
      number: 2,
      name: 'National expansion',
      ledBy: 'NICHQ',
      scope: 'All states, with the remaining 31 states and the jurisdictions joining in 2014',
      startsOn: '2013-09-01',
      endsOn: '2017-09-30',
      source:
        'NICHQ, both versions of the project page: September 2013 to September 2017. They differ on who joined in 2014: the later page counts 31 states and nine jurisdictions, the earlier one 31 states and eight territories. The published case study counts 51 participating state and jurisdiction teams.',
    },
  ],
} as const
