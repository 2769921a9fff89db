import { AREA_NAMES } from '../../areas/area-names.ts'
import { driver, sourced, idea, known, proposed, serving, type StrategyAreaText } from '../area.ts'

export const SMOKING_CESSATION: StrategyAreaText = {
  slug: 'smoking-cessation',
  ...AREA_NAMES['smoking-cessation'],
  summary:
    'Teams help women to stop smoking before, during and after pregnancy, and to stay smoke-free once the baby is there.',
  why: [
    sourced(
      'dietz-2010',
      'Researchers estimated for births in 2002 that smoking in pregnancy stood behind 5 to 8 percent of preterm births, 13 to 19 percent of term births with low weight, and 23 to 34 percent of deaths from SIDS.',
    ),
    sourced(
      'anderson-2019',
      'If the link is causal, about one in five sudden unexpected infant deaths in the United States can be put down to smoking in pregnancy; each cigarette a day counts, and stopping or cutting down lowers the risk.',
    ),
    known(
      'Nicotine dependence is an illness that pregnancy does not cure by itself. Many women who stop begin again within months of the birth, when help usually ends.',
    ),
  ],
  goal: sourced('nichq-project', 'Reduce smoking before, during and after pregnancy.'),
  contradictions: [
    {
      topic: 'Whose quitting the 10 percent is about',
      one: sourced(
        'nichq-director',
        "The project director gives as an example: raise the rate of women who stop smoking before pregnancy by 10 percent of the state's baseline.",
      ),
      other: sourced(
        'nichq-project',
        'The project page names smoking before, during and after pregnancy, without a number.',
      ),
      printed: proposed(
        'The aim counts women who stop before or during pregnancy, by 10 percent of the baseline; staying smoke-free after the birth is a second aim, added here.',
      ),
    },
  ],
  aim: {
    sentence: proposed(
      'By a date, raise the share of smokers who stop before or during pregnancy by 10 percent of the baseline, and keep half of those who stopped smoke-free six to eight weeks after the birth.',
    ),
    what: 'the share who stop before the last three months of pregnancy',
    forWhom: 'women who smoked before pregnancy',
    change: 'raise',
    measure: 'quit-during-pregnancy',
    target: { kind: 'relative', value: 10 },
  },
  primaryDrivers: [
    driver(
      'supporting-policies',
      sourced('nichq-smoking', 'Policies keep people from starting and support those who stop.'),
    ),
    driver(
      'community-partners',
      sourced('nichq-smoking', 'Partners in the community give practical help and company.'),
    ),
    driver('staying-stopped', sourced('nichq-smoking', 'Women avoid smoking, stop, and stay stopped.')),
    driver('providers-coach', sourced('nichq-smoking', 'Providers see coaching as part of their own work.')),
    driver('public-knows', sourced('nichq-smoking', 'The public knows what is at stake and where help is.')),
  ],
  secondaryDrivers: [
    serving(
      'coverage-and-codes',
      'supporting-policies',
      proposed('Medicaid coverage and codes with which counseling is paid'),
    ),
    serving(
      'quitline-for-pregnancy',
      'community-partners',
      proposed('A quitline with time and training for pregnancy'),
    ),
    serving(
      'household-smoking',
      'staying-stopped',
      proposed('Partners and others in the household who smoke'),
    ),
    serving('return-after-birth', 'staying-stopped', proposed('Beginning again after the birth')),
    serving('e-cigarettes', 'public-knows', proposed('E-cigarettes')),
    serving('stigma', 'providers-coach', proposed('Stigma, and the silence it causes')),
  ],
  changeIdeas: [
    idea(
      'referral-unless-declined',
      'Referral unless she declines',
      proposed(
        'Make the electronic referral from the prenatal record to the quitline the default that a woman can decline.',
      ),
    ),
    idea(
      'quit-coach-by-name',
      'A quit coach by name',
      sourced(
        'nichq-smoking',
        'Several clinics share one quit coach whom women know by name. States have tried this.',
      ),
    ),
    idea(
      'diaper-vouchers',
      'Diaper vouchers',
      sourced(
        'nichq-project-earlier',
        'Add vouchers for diapers as a reason to keep coming back; states reported on this approach.',
      ),
    ),
    idea(
      'provider-toolkit',
      'A short toolkit for providers',
      sourced(
        'nichq-smoking',
        'Promote simple steps for referral to providers. New Jersey predicted how many would ask for training and had more.',
      ),
    ),
    idea(
      'second-week-call',
      'Call in the second week',
      proposed(
        'Join a call about staying smoke-free, in the second week after birth, with the newborn visit.',
      ),
    ),
    idea(
      'household-offer',
      'Offer for the household',
      proposed('Enroll the partner in the same call as the woman.'),
    ),
  ],
  seen: [
    sourced(
      'hirai-2018',
      'In the southern states of the first phase, quitting in pregnancy rose by 7 percent between 2011 and 2014, against 2 percent in other states.',
    ),
  ],
  furtherReading: [
    {
      title: 'States and smoking during pregnancy',
      about: 'The drivers of the learning network and what states tried.',
      source: 'nichq-smoking',
    },
    {
      title: 'Diaper vouchers',
      about: 'How vouchers became an added reason to stop smoking.',
      source: 'nichq-project-earlier',
    },
  ],
}
