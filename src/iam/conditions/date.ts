import { comparing } from './numeric.js'

const iso =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[Tt](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?\s*([Zz]|[+-]\d\d(?::?\d\d)?)?)?)?)?$/

/**
 * ISO 8601 (W3C profile) or epoch seconds, as milliseconds. Four digits are a year.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date
 */
export function parseDate(text: string): number | undefined {
  const trimmed = text.trim()
  const match = iso.exec(trimmed)
  if (match === null) return /^-?\d{5,15}(?:\.\d+)?$|^-?\d{1,3}$/.test(trimmed) ? Number(trimmed) * 1000 : undefined
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] = match
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const back = new Date(date)
  if (back.getUTCMonth() !== Number(month) - 1 || back.getUTCDate() !== Number(day)) return undefined
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return undefined
  const millis = fraction === '' ? 0 : Number(`0.${fraction}`) * 1000
  let offset = 0
  if (zone !== 'Z' && zone !== 'z') {
    const sign = zone.startsWith('-') ? -1 : 1
    const digits = zone.slice(1).replace(':', '')
    offset = sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || '0'))
  }
  return date + ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000 + millis
}

export const dateOperators = comparing('date', parseDate, 'date', (moment) => moment)
