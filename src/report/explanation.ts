import type { ExplainedTask } from '../check/explain-task.js'
import { jsonText } from './escape.js'

/** `check --explain` for people. */
export function explanationText(tasks: readonly ExplainedTask[]): string {
  const paragraphs = tasks.map((task) => {
    const lines = [`${task.task} for ${task.principal ?? task.bucket}: ${task.verdict}`]
    for (const text of task.assumed) lines.push(`  assumed: ${text}`)
    for (const { verdict, id, message, help, places, url } of task.requirements) {
      lines.push(`  ${verdict.padEnd(9)} ${id}: ${message}`)
      const more = [
        ...(help === undefined ? [] : [help]),
        ...places.map(({ message: text, location: at }) => `${at.path}:${at.startLine}:${at.startColumn} ${text}`),
        url,
      ]
      for (const text of more) lines.push(`            ${text}`)
    }
    return lines.join('\n')
  })
  return `${paragraphs.join('\n\n')}\n`
}

/** The same as JSON: the report's `tasks`, each requirement with its `places`. */
export const explanationJson = (tasks: readonly ExplainedTask[]): string => jsonText({ version: 1, tasks })
