/**
 * Where the evidence for an idea was looked up. `year` is that of the source, with "about" where the page had
 * no date.
 */
export type EvidenceSource = {
  readonly title: string
  readonly by: string
  readonly year: string
  readonly where: string
}

/** What the evidence labels rest on, each seen at least in excerpt on the day that the idea gives. */
export const EVIDENCE_SOURCES = {
  house: {
    title: 'Change ideas of this toolkit',
    by: 'CoIIN Collaboratory',
    year: '2026',
    where: 'drawn from the drivers of the area; no study of the idea itself is known to us',
  },
  'project-page': {
    title: 'Infant Mortality CoIIN, project page while the project was active',
    by: 'NICHQ',
    year: 'about 2016',
    where: 'nichq.org, earlier version of the project page',
  },
  'crib-audits': {
    title: "Expansion of a safe sleep initiative to three children's hospital campuses",
    by: 'Injury Epidemiology',
    year: '2020',
    where: 'Injury Epidemiology 2020, doi 10.1186/s40621-020-00256-z',
  },
  'hospital-bundle': {
    title: 'Improving hospital infant safe sleep compliance by using a safety prevention bundle',
    by: 'Pediatrics',
    year: 'about 2021',
    where: 'Pediatrics, doi 10.1542/peds.2020-033704',
  },
  'opt-out': {
    title: 'Opt-out referrals after identifying pregnant smokers using exhaled air carbon monoxide',
    by: 'Campbell and others',
    year: '2017',
    where: 'Tobacco Control 2017;26:300, doi 10.1136/tobaccocontrol-2015-052662',
  },
  'psychosocial-review': {
    title: 'Psychosocial interventions for supporting women to stop smoking in pregnancy',
    by: 'Chamberlain and others, Cochrane review of 102 trials',
    year: '2017',
    where: 'Cochrane Database of Systematic Reviews, CD001055.pub5',
  },
  'state-smoking': {
    title: 'States and smoking during pregnancy',
    by: 'NICHQ',
    year: '2015',
    where: 'nichq.org blog, July 2015',
  },
  'partner-review': {
    title: 'Enhancing partner support to improve smoking cessation',
    by: 'Cochrane review',
    year: '2018',
    where: 'Cochrane Database of Systematic Reviews, CD002928.pub4',
  },
  'postpartum-opinion': {
    title: 'Optimizing postpartum care, Committee Opinion 736',
    by: 'American College of Obstetricians and Gynecologists',
    year: '2018',
    where: 'Obstetrics and Gynecology, May 2018, doi 10.1097/AOG.0000000000002633',
  },
  'implicit-network': {
    title: 'Delivering interconception care during well-child visits: an IMPLICIT network study',
    by: 'Srinivasan and others',
    year: '2018',
    where: 'Journal of the American Board of Family Medicine 2018;31:201',
  },
  'measurement-strategy': {
    title: 'Preconception and interconception care measurement strategy, revised November 2016',
    by: 'HRSA and NICHQ',
    year: '2016',
    where: 'copy on a document sharing site',
  },
  'learning-network': {
    title: 'Social Determinants of Health Learning Network series',
    by: 'ASTHO',
    year: '2016',
    where: 'astho.org, October 2016',
  },
  'tax-credit': {
    title: 'Income, the Earned Income Tax Credit, and infant health',
    by: 'Hoynes, Miller and Simon',
    year: '2015',
    where:
      'American Economic Journal: Economic Policy 7(1):172, with a critical comment of 2020 (NBER w26476)',
  },
  'doulas-alabama': {
    title:
      'Improving birth and breastfeeding outcomes among low resource women in Alabama by including doulas',
    by: 'Thurston and others',
    year: '2019',
    where: 'Journal of Interprofessional Education and Practice 2019;17:100278',
  },
  'three-approaches': {
    title: 'Reduction in elective delivery before 39 weeks: comparative effectiveness of three approaches',
    by: 'Clark and others, 27 hospitals',
    year: '2010',
    where: 'American Journal of Obstetrics and Gynecology 2010;203:449',
  },
  'group-care-review': {
    title: 'Group prenatal care compared with traditional prenatal care: systematic review and meta-analysis',
    by: 'Carter and others',
    year: '2016',
    where: 'Obstetrics and Gynecology 2016;128:551',
  },
  'aspirin-recommendation': {
    title: 'Aspirin use to prevent preeclampsia and related morbidity and mortality',
    by: 'U.S. Preventive Services Task Force',
    year: '2021',
    where: 'JAMA 2021;326:1186',
  },
  'makena-withdrawal': {
    title: 'Decision to withdraw approval of Makena and its generics, April 6, 2023',
    by: 'U.S. Food and Drug Administration, as reported by OptumRx',
    year: '2023',
    where: 'professionals.optumrx.com, drug withdrawal of April 6, 2023',
  },
  locate: {
    title: 'The CDC Levels of Care Assessment Tool (LOCATe)',
    by: 'CDC and states',
    year: '2018',
    where: 'PMC6020827',
  },
  'medicaid-transport': {
    title: 'Medicaid funding opportunities in support of perinatal regionalization systems',
    by: 'NICHQ',
    year: '2017',
    where: 'nichq.org blog, January 2017',
  },
} as const satisfies Record<string, EvidenceSource>

export type EvidenceSourceKey = keyof typeof EVIDENCE_SOURCES
