/**
 * Series for the gallery. One is real and free to use; every other one is invented with a random generator
 * and is about nothing that happened anywhere.
 */
type Counted = readonly (readonly [numerator: number, denominator: number])[]

/**
 * Patients who waited more than four hours, and all who came, to a major emergency department (type 1) of one
 * English trust (RAL) from April 2016 on. NHS England, by way of the package NHSRdatasets (CC0; data under
 * the Open Government Licence v3).
 */
export const WAITED: Counted = [
  [2013, 17771],
  [1733, 19574],
  [2142, 18731],
  [1961, 19112],
  [2066, 17629],
  [2626, 18436],
  [3222, 18804],
  [3278, 18771],
  [3695, 19157],
  [3690, 18559],
  [2485, 16388],
  [3267, 19072],
  [2666, 18379],
  [2251, 19661],
  [2865, 18670],
  [3062, 18770],
  [2303, 17351],
  [3215, 17528],
  [2912, 19285],
  [2695, 18989],
  [3662, 19199],
  [3222, 19763],
  [2798, 17829],
  [3784, 20453],
  [2697, 18962],
  [2507, 20604],
  [1791, 19472],
  [2529, 20481],
  [1937, 18378],
  [2983, 19076],
  [2936, 20167],
  [3525, 20486],
  [3857, 20423],
  [3659, 21082],
  [3716, 19632],
  [3497, 21438],
]

/**
 * Low-risk cesareans and low-risk births in Ohio, by year from 2016 on. CDC WONDER, natality (public domain).
 */
export const CESAREANS: Counted = [
  [10805, 43744],
  [10484, 43158],
  [10710, 42221],
  [10805, 42210],
  [10836, 41162],
  [10653, 41007],
]

/** Invented: cribs found safe, and cribs looked at. */
export const CRIBS: Counted = [
  [20, 40],
  [13, 31],
  [12, 31],
  [16, 38],
  [24, 46],
  [21, 53],
  [13, 28],
  [15, 23],
  [21, 35],
  [16, 35],
  [20, 48],
  [19, 48],
  [26, 45],
  [14, 24],
  [20, 26],
  [26, 34],
  [37, 55],
  [28, 37],
  [41, 58],
  [37, 56],
  [16, 28],
  [31, 38],
  [23, 34],
  [32, 56],
  [28, 54],
  [35, 56],
]

/** Invented: infections, and days with a line in place. */
export const INFECTIONS: Counted = [
  [1, 476],
  [3, 508],
  [4, 315],
  [3, 508],
  [1, 369],
  [1, 356],
  [1, 429],
  [5, 467],
  [2, 403],
  [1, 447],
  [0, 370],
  [4, 320],
  [3, 395],
  [2, 459],
  [3, 410],
  [1, 507],
  [1, 496],
  [2, 348],
  [2, 454],
  [1, 489],
  [2, 430],
  [2, 422],
  [2, 464],
  [0, 383],
]

/** Invented: visits of infants to emergency rooms, and infants insured. */
export const VISITS: Counted = [
  [2637, 41827],
  [2529, 42212],
  [2622, 42929],
  [2891, 42189],
  [2325, 40103],
  [2505, 40946],
  [2546, 41549],
  [2329, 38801],
  [2312, 39560],
  [2463, 41127],
  [2426, 40840],
  [2538, 40632],
  [2275, 39588],
  [2662, 41239],
  [2466, 40228],
  [2337, 40813],
  [2517, 38374],
  [2544, 42982],
  [2547, 42334],
  [2618, 40819],
  [2829, 43250],
  [2530, 41380],
  [2374, 40100],
  [2601, 42103],
]

/** Invented: complaints in a month. */
export const COMPLAINTS: readonly number[] = [
  10, 17, 17, 9, 8, 10, 9, 9, 8, 13, 10, 10, 9, 12, 15, 12, 9, 13, 14, 10, 12, 4, 10, 9,
]

/** Invented: births between two transfers that nobody had planned. */
export const BIRTHS_BETWEEN: readonly number[] = [
  39, 969, 270, 138, 214, 254, 269, 105, 63, 394, 33, 62, 315, 121, 4, 21, 154, 310, 242, 279, 151, 198,
]

/** Invented: days between two infections. */
export const DAYS_BETWEEN: readonly number[] = [
  42, 27, 46, 6, 14, 204, 27, 118, 71, 14, 141, 4, 68, 24, 16, 30, 76, 33, 91, 6, 33, 15,
]

/** Invented: minutes from birth to skin-to-skin contact, five births drawn in each month. */
export const MINUTES: readonly (readonly number[])[] = [
  [49, 35, 36, 39, 29],
  [49, 51, 42, 30, 40],
  [29, 40, 33, 32, 63],
  [43, 45, 29, 47, 42],
  [50, 37, 33, 35, 35],
  [37, 41, 40, 26, 38],
  [26, 46, 36, 34, 27],
  [22, 33, 60, 28, 44],
  [33, 49, 36, 27, 49],
  [49, 40, 38, 27, 30],
  [41, 36, 34, 46, 41],
  [32, 41, 53, 21, 43],
  [31, 47, 47, 45, 31],
  [31, 40, 55, 46, 50],
  [24, 35, 48, 28, 34],
  [44, 42, 33, 25, 26],
  [39, 49, 30, 31, 50],
  [31, 28, 29, 27, 31],
  [42, 41, 31, 48, 33],
  [29, 46, 35, 36, 35],
  [42, 48, 38, 34, 29],
  [19, 41, 38, 23, 40],
  [40, 35, 32, 21, 46],
  [33, 34, 32, 32, 52],
]
