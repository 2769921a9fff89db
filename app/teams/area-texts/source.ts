/**
 * What the texts about the strategy areas rest on. Most were seen in excerpt. `where` says in words how to
 * find a source, since addresses of finished projects do not last.
 */
export const SOURCES = {
  'nichq-project': {
    title: 'Infant Mortality CoIIN, page of the completed project',
    by: 'NICHQ',
    where: 'nichq.org, projects',
  },
  'nichq-project-earlier': {
    title: 'Infant Mortality CoIIN, the same page while the project was active',
    by: 'NICHQ',
    where: 'nichq.org, earlier version of the project page',
  },
  'nichq-case-study': {
    title: 'Reducing Infant Mortality Rates Across the Country (case study)',
    by: 'NICHQ',
    where: 'nichq.org, case studies',
  },
  'nichq-director': {
    title: 'Viewpoint by the project director of the Infant Mortality CoIIN',
    by: 'Elaine Fitzgerald, NICHQ',
    where: 'blog post on nichq.org, about 2015',
  },
  'nichq-smoking': {
    title: 'States and smoking during pregnancy',
    by: 'NICHQ',
    where: 'nichq.org blog, July 2015',
  },
  'nichq-missouri': {
    title: 'Missouri and risk-appropriate care',
    by: 'NICHQ',
    where: 'nichq.org blog, September 2016',
  },
  'nichq-medicaid-transport': {
    title: 'Medicaid funding opportunities in support of perinatal regionalization systems',
    by: 'NICHQ',
    where: 'nichq.org blog, January 2017',
  },
  'measurement-strategy-2016': {
    title: 'Preconception and Interconception Care Measurement Strategy, revised November 2016',
    by: 'HRSA and NICHQ',
    where: 'copy on a document sharing site',
  },
  'amchp-2015': {
    title: 'Feature on preconception and interconception care in Pulse, May and June 2015',
    by: 'AMCHP',
    where: 'amchp.org',
  },
  'hirai-2018': {
    title: 'The Infant Mortality CoIIN in southern states, 2011 to 2014',
    by: 'Hirai and others',
    where: 'American Journal of Public Health 2018;108:815 (PMC5944875)',
  },
  'apha-2014': {
    title: 'Early elective delivery in the 13 southern states',
    by: 'abstract at the 142nd annual meeting of the American Public Health Association',
    where: 'apha.confex.com, paper 307655 (2014)',
  },
  'selk-2015': {
    title: 'Infant Mortality CoIIN, abstract on data and measurement',
    by: 'Selk and others',
    where: 'BMJ Quality and Safety 2015;24:738',
  },
  'kogan-2015': {
    title: 'A new performance measurement system for maternal and child health',
    by: 'Kogan and others',
    where: 'PMC4428536',
  },
  'hirai-2019': {
    title: 'Prevalence and factors associated with safe infant sleep practices',
    by: 'Hirai and others',
    where: 'Pediatrics 2019;144(5):e20191286',
  },
  'crib-audits-2020': {
    title: "Safe sleep at three campuses of a children's hospital",
    by: 'Injury Epidemiology',
    where: 'Injury Epidemiology 2020',
  },
  'dietz-2010': {
    title: 'Infant morbidity and mortality attributable to prenatal smoking in the U.S.',
    by: 'American Journal of Preventive Medicine 2010',
    where: 'ajpmonline.org, article S0749-3797(10)00258-8',
  },
  'anderson-2019': {
    title: 'Maternal smoking before and during pregnancy and the risk of sudden unexpected infant death',
    by: 'Pediatrics',
    where: 'Pediatrics 2019;143(4):e20183325',
  },
  'astho-2016': {
    title: 'Social Determinants of Health Learning Network series',
    by: 'ASTHO',
    where: 'astho.org, October 2016, introduction and part five',
  },
  'npm-3': {
    title: 'National performance measure 3, risk-appropriate perinatal care',
    by: 'mchevidence.org and NCEMCH',
    where: 'mchevidence.org, national performance measures',
  },
  'locate-2018': {
    title: 'The CDC Levels of Care Assessment Tool (LOCATe)',
    by: 'CDC and states',
    where: 'PMC6020827',
  },
  'levels-2022': {
    title: 'Reported and assessed levels of neonatal care compared',
    by: 'Journal of Perinatology',
    where: 'nature.com, s41372-022-01512-4',
  },
  'minnesota-17p': {
    title: '17P project of Minnesota, with a notice on later evidence',
    by: 'Minnesota Department of Health; Utah Women and Newborns Quality Collaborative',
    where: 'health.state.mn.us; mihp.utah.gov',
  },
  'fda-2023': {
    title: 'Decision to withdraw approval of Makena and its generics, April 6, 2023',
    by: 'U.S. Food and Drug Administration, as reported by OptumRx and MedStar Family Choice',
    where: 'professionals.optumrx.com, drug withdrawal of April 6, 2023',
  },
  'pc-01': {
    title: 'PC-01 Elective Delivery, measure information form',
    by: 'The Joint Commission',
    where: 'manual.jointcommission.org, release 2023B, MIF0166',
  },
  ilpqc: {
    title: 'Perinatal collaborative of Illinois: initiatives and designation criteria',
    by: 'ILPQC',
    where: 'ilpqc.org and healthlnk.org',
  },
  'virginia-17p': {
    title: '17P to reduce preterm births',
    by: 'Virginia Neonatal Perinatal Collaborative',
    where: 'virginianpc.org',
  },
} as const satisfies Record<string, { readonly title: string; readonly by: string; readonly where: string }>

export type SourceKey = keyof typeof SOURCES
export type Source = { readonly title: string; readonly by: string; readonly where: string }

export const sourceOf = (key: SourceKey): Source => SOURCES[key]
