import type { Node } from '../../syntax/node.js'

/** A resource as the template declares it. */
export interface Declaration {
  id: string
  type: string
  /** The logical id, where it is declared. */
  key: Node
  body: Node
  properties: Node | undefined
}
