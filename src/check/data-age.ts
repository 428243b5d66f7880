import { actionReferenceDate } from '../generated/data-dates.js'

/** The day of AWS's data that the answers rest on: actions, resource types, condition keys, managed policies. */
export const dataDate: string = actionReferenceDate

/** In months. AWS publishes new actions every week. */
const tooOld = 6

/**
 * A notice when the data is more than six months old.
 * @param today ISO date
 */
export function staleDataNotice(today: string, date: string = dataDate): string | undefined {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  // `Date.UTC` carries months over; a day that the month lacks falls into the next one, which is late enough.
  const limit = new Date(Date.UTC(year, month - 1 + tooOld, day)).toISOString().slice(0, 10)
  if (today <= limit) return undefined
  return `the data about AWS is of ${date}, more than six months old: newer actions, services and managed policies are not known; use a newer version of ml-perms-check`
}
