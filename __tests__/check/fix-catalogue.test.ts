import { describe, expect, it } from 'vitest'
import { services } from '../../src/catalogue/index.js'
import { afterEdits, checked, type Writing, writtenAs } from '../support/fixing.js'
import { leastWorkspace } from '../support/least-documents.js'

const every: readonly Writing[] = ['json', 'json-compact', 'yaml', 'yaml-flow']

// Each task of the catalogue without each of its requirements: the fix, applied to the text, parses and repairs it.
for (const service of services)
  describe(service.id, () => {
    // All ways of writing for one service, the usual ones for the others: time.
    const writings: readonly Writing[] = service.id === 'a2i' ? every : ['json', 'yaml']
    for (const [name, task] of Object.entries(service.tasks))
      for (const need of task.needs) {
        const id = `${service.id}/${name}`
        // XML has no way to write a configuration without rules.
        const all =
          'cors' in need && need.cors.expose !== undefined && need.cors.methods.length === 1
            ? [...writings, 'xml' as const]
            : writings
        it.each(all)(`${id}#${need.id} in %s`, async (writing) => {
          const before = await writtenAs(leastWorkspace(id, task, need.id), writing)
          const finding = checked(before).findings.find((entry) => entry.requirement === need.id)
          if ('forbid' in need) {
            // The only action of its statement: nothing would be left of the list.
            expect(finding?.fix).toBeUndefined()
            return
          }
          expect(finding?.fix?.safety).toBe('safe')
          const after = checked(await afterEdits(before, finding!.fix!.edits))
          const result = after.tasks.find((entry) => entry.task === id)
          expect(result?.requirements.find((entry) => entry.id === need.id)?.verdict).toBe('satisfied')
        })
      }
  })
