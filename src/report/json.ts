import type { Report } from '../findings/finding.js'
import { jsonText } from './escape.js'

/**
 * The JSON report, version 1 (README): the report as it is, `Report` being the contract. Members may be added within
 * version 1, none renamed or removed. Members that are computed on demand are computed here.
 */
export const json = (report: Report): string => jsonText(report)
