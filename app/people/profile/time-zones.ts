/**
 * The clocks of the states and jurisdictions, from east to west, by the names of the IANA time zone database.
 */
export const TIME_ZONES = [
  { value: 'America/Puerto_Rico', label: 'Atlantic (Puerto Rico, Virgin Islands)' },
  { value: 'America/New_York', label: 'Eastern' },
  { value: 'America/Chicago', label: 'Central' },
  { value: 'America/Denver', label: 'Mountain' },
  { value: 'America/Phoenix', label: 'Mountain without daylight saving (Arizona)' },
  { value: 'America/Los_Angeles', label: 'Pacific' },
  { value: 'America/Anchorage', label: 'Alaska' },
  { value: 'Pacific/Honolulu', label: 'Hawaii' },
  { value: 'Pacific/Pago_Pago', label: 'American Samoa' },
  { value: 'Pacific/Majuro', label: 'Marshall Islands' },
  { value: 'Pacific/Guam', label: 'Guam, Northern Marianas and Chuuk' },
  { value: 'Pacific/Palau', label: 'Palau' },
] as const

export type TimeZone = (typeof TIME_ZONES)[number]['value']

export const TIME_ZONE_KEYS = TIME_ZONES.map(({ value }) => value) as unknown as readonly [
  TimeZone,
  ...TimeZone[],
]

export const timeZoneLabel = (zone: string): string =>
  TIME_ZONES.find(({ value }) => value === zone)?.label ?? zone
