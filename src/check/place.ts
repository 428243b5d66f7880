import type { Location } from '../findings/finding.js'
import { toLocation } from '../findings/location.js'
import type { Place } from './answer.js'

/** Where in the files a place of an answer is. */
export const locate = (place: Place): Location => toLocation(place.document.locate(place.path))
