import { evidence, untried, type DetailsOf } from '../ideas/idea.ts'

export const SOCIAL_DETERMINANTS_DETAILS: DetailsOf = {
  'equity-self-assessment': {
    driver: 'equity-in-every-policy',
    mechanism:
      'An agency that has said in writing where it stands, and by when it will have moved, can be asked about it.',
    evidence: evidence(
      'expert-opinion',
      'learning-network',
      'States have such tools and used them; what changed for families was not reported.',
    ),
    firstTest:
      'One unit answers the first five questions in one meeting and names one commitment that can be kept within a month.',
    measures: ['policy-milestones', 'partners-active'],
  },
  'lawyer-in-the-clinic': {
    driver: 'stable-housing',
    mechanism:
      'An eviction notice or a benefit refused is a legal matter. A lawyer down the hall can settle it before it becomes a medical one.',
    evidence: evidence(
      'emerging',
      'project-page',
      'Delaware and others report partnerships of this kind; no comparison was seen.',
    ),
    firstTest:
      'A lawyer keeps two hours free at one high-risk clinic on one day, and the clinic counts how many women had a question for her.',
    measures: ['closed-loop-needs', 'minutes-per-closed-loop'],
  },
  'priority-in-emergency-housing': {
    driver: 'stable-housing',
    mechanism:
      'Weeks on a waiting list are a large part of a pregnancy. A rule for the order of the list costs no new house.',
    evidence: untried('No study of a rule of this kind is known to us.'),
    firstTest:
      'The county moves the next two pregnant women who ask to the front of the list, and counts the nights until each has a door of her own.',
    measures: ['closed-loop-needs', 'policy-milestones'],
  },
  'three-blocks': {
    driver: 'power-of-residents',
    mechanism:
      'Residents know what on their street stands in the way, and what they decided themselves they keep up.',
    evidence: evidence(
      'emerging',
      'project-page',
      'Reported from Best Babies Zones; results for births were not seen.',
    ),
    firstTest:
      'Ask ten residents of one block which single thing they would change first, and do a part of it within two weeks.',
    measures: ['partners-active', 'preterm-disparity-ratio'],
  },
  'enrol-while-waiting': {
    driver: 'income-supports',
    mechanism:
      'The glucose test keeps a woman sitting for an hour. Money and food that she is entitled to reach her in that hour instead of never.',
    evidence: evidence(
      'moderate',
      'tax-credit',
      'A larger tax credit was followed by 2 to 3 percent fewer babies of low weight for each 1,000 dollars; a later comment questions how much of it was the credit. Enrolling in the clinic was not studied.',
    ),
    firstTest:
      'One helper with a tablet sits in one waiting room for one morning and counts the forms that were finished.',
    measures: ['social-needs-screening', 'closed-loop-needs'],
  },
  'neighbourhood-doulas': {
    driver: 'racism-in-care',
    mechanism:
      'Somebody from the neighborhood, on the side of the woman and paid for it, hears what is not said to clinicians and speaks up when she is not listened to.',
    evidence: evidence(
      'emerging',
      'doulas-alabama',
      'In one program, 120 births with a doula had fewer cesareans and more breastfeeding than other births paid by Medicaid; who chooses a doula differs from who does not.',
    ),
    firstTest:
      'Pay one doula to accompany two women from now to six weeks after the birth, and meet with all three to hear what she made possible.',
    measures: ['preterm-disparity-ratio', 'closed-loop-needs'],
  },
}
