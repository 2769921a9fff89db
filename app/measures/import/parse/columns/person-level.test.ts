import { expect, test } from 'vitest'
import { isPersonLevel, personLevelColumns } from './person-level.ts'

test('columns about single persons are recognized in any spelling', () => {
  const headers = [
    'Birth Date',
    'date_of_birth',
    'DOB',
    'birthdate',
    'Patient name',
    'PatientName',
    'First Name',
    'last_name',
    'Surname',
  ]
  const numbers = [
    'MRN',
    'Medical Record Number',
    'record_id',
    'SSN',
    'Social Security No.',
    'Medicaid ID',
    "Mother's name",
    'Infant ID',
  ]
  const contact = [
    'Address',
    'Home address',
    'E-mail',
    'email',
    'Phone',
    'Telephone number',
    'Discharge date',
  ]
  for (const header of [...headers, ...numbers, ...contact])
    expect(`${header} ${isPersonLevel(header)}`).toBe(`${header} true`)
})

test('columns of totals are not taken for persons', () => {
  const places = [
    'State name',
    'Measure name',
    'Hospital name',
    'County name',
    'Team name',
    'org_code',
    'Facility ID',
  ]
  const counts = [
    'Births',
    'Birth Rate',
    'Year of Death',
    'Month of death',
    'Deaths',
    'Patients',
    'Number of mothers',
    "Mother's Single Race 6",
  ]
  const more = [
    'Age of Mother 9',
    'Percent with phone number',
    'Infant deaths',
    'Birthweight',
    'Date',
    'Period start',
    'Comment',
  ]
  for (const header of [...places, ...counts, ...more])
    expect(`${header} ${isPersonLevel(header)}`).toBe(`${header} false`)
})

test('a bare name is a person unless its cells are teams or measures', () => {
  expect(personLevelColumns(['Name', 'Period'], () => false)).toEqual(['Name'])
  expect(personLevelColumns(['Name', 'Period'], () => true)).toEqual([])
})
