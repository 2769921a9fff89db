import { sourced, known, proposed, type Contradiction, type Statement } from '../area.ts'

/**
 * What the front page says about the collaborative as a whole. Results are printed as published; none is
 * computed here.
 */
export type CollaborativeStory = {
  readonly name: string
  readonly inOneSentence: string
  readonly situation: readonly Statement[]
  readonly coreAims: readonly Statement[]
  readonly methods: readonly { readonly name: string; readonly text: Statement }[]
  readonly howTeamsWork: readonly Statement[]
  readonly publishedResults: readonly Statement[]
  readonly resultsNote: string
  readonly contradictions: readonly Contradiction[]
}

export const COLLABORATIVE_STORY: CollaborativeStory = {
  name: 'Collaborative Improvement and Innovation Network to Reduce Infant Mortality (Infant Mortality CoIIN)',
  inOneSentence:
    'Teams of states and jurisdictions that learn together how more babies reach their first birthday.',
  situation: [
    sourced(
      'nichq-case-study',
      'In 2014 a baby born in the United States was more than twice as likely to die in the first year as a baby born in the Czech Republic, Finland, Japan, Portugal or Sweden; more than 25 other countries had lower infant mortality, too.',
    ),
    sourced(
      'nichq-case-study',
      'Had rates stayed as they were, more than 23,000 babies would have died each year.',
    ),
    sourced(
      'nichq-case-study',
      'Babies of Black women were twice as likely as babies of white women to die before their first birthday.',
    ),
  ],
  coreAims: [
    sourced(
      'nichq-case-study',
      'Bring about measurable improvement in infant mortality through learning together and the methods of quality improvement.',
    ),
    sourced(
      'nichq-case-study',
      'Draw state health officials, directors of maternal and child health, and public and private partners in states and the nation closer together around strategies that rest on evidence.',
    ),
    sourced(
      'nichq-case-study',
      'Create one message and one collection of best practices that states and jurisdictions can adopt.',
    ),
  ],
  methods: [
    {
      name: 'Breakthrough Series',
      text: known('Teams work on the same topic for a limited time and meet to compare what they tried.'),
    },
    {
      name: 'Model for Improvement',
      text: known(
        'An aim, measures and small tests of change (plan, do, study, act) before anything is spread.',
      ),
    },
    {
      name: 'Collaborative innovation networks',
      text: known('Self-motivated people share a vision and develop ideas together at a distance.'),
    },
  ],
  howTeamsWork: [
    sourced(
      'nichq-case-study',
      'Each state was advised to work on at least one and no more than three of the six strategy areas.',
    ),
    sourced(
      'measurement-strategy-2016',
      'Teams were advised to follow five to seven measures, outcomes and processes together, for the state and for the sites that test.',
    ),
    sourced(
      'nichq-director',
      'Everyone teaches and everyone learns: people with different views of the problem share what works and what does not.',
    ),
    sourced(
      'selk-2015',
      'Vital records used to arrive a year or more late. A little more than a third of 47 reporting states managed to report them by quarter.',
    ),
  ],
  publishedResults: [
    sourced(
      'nichq-case-study',
      'Infant mortality fell by 5 percent nationally, which the case study puts at 1,775 deaths that did not happen.',
    ),
    sourced(
      'nichq-case-study',
      'It fell in 81 percent of states, and by 10 percent or more in 29 percent of them.',
    ),
    sourced(
      'nichq-case-study',
      'Death rates of newborns up to 27 days and of older babies each fell by 5 percent.',
    ),
    sourced(
      'nichq-case-study',
      'Deaths related to preterm birth fell by 6 percent, preterm births by 3 percent.',
    ),
    sourced(
      'hirai-2018',
      'An independent comparison of the southern states with others, 2011 to 2014, found more change in early elective delivery, quitting in pregnancy and back sleeping, and no difference in infant mortality.',
    ),
  ],
  resultsNote:
    'Results as published by the sources named, for 2013 to 2017 unless other years are given. They are not computed by this collaboratory and cannot be traced to single teams.',
  contradictions: [
    {
      topic: 'When the first phase ended',
      one: sourced('nichq-project', 'September 2012 to August 2014.'),
      other: sourced('nichq-project-earlier', 'September 2012 to December 2013.'),
      printed: proposed(
        'August 2014, from the page that looks back on the whole phase. The second phase, from September 2013 to September 2017, overlaps it in both.',
      ),
    },
    {
      topic: 'Who joined in 2014',
      one: sourced('nichq-project', 'The remaining 31 states and nine jurisdictions.'),
      other: sourced('nichq-project-earlier', 'The remaining 31 states and eight territories.'),
      printed: proposed(
        'No number of our own. "51 participating state and jurisdiction teams" stands only where the case study is quoted; another text of the same institute says 53. Which teams take part here is what the list of teams shows.',
      ),
    },
    {
      topic: 'How wide the gap between Black and white babies is',
      one: sourced('nichq-case-study', 'Twice as likely to die in the first year.'),
      other: sourced('nichq-director', 'More than twice the rate.'),
      printed: proposed(
        "The number of each source with its year, and each state's own gap where it is reported.",
      ),
    },
  ],
}
