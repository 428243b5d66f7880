import type { Finding, Fix, Location, Report, RequirementResult, TaskResult } from '../findings/finding.js'
import { jsonText } from './escape.js'

/** The JSON report, version 1 (docs: README). Members may be added within version 1, none renamed or removed. */
export function json(report: Report): string {
  const { summary, tool } = report
  const document = {
    version: report.version,
    tool: { name: tool.name, version: tool.version, catalogueDate: tool.catalogueDate, dataDate: tool.dataDate },
    summary: {
      files: summary.files,
      principals: summary.principals,
      tasks: {
        satisfied: summary.tasks.satisfied,
        missing: summary.tasks.missing,
        unknown: summary.tasks.unknown,
      },
      findings: {
        error: summary.findings.error,
        warning: summary.findings.warning,
        notice: summary.findings.notice,
      },
      unknownReasons: summary.unknownReasons,
      baseline: summary.baseline,
    },
    files: report.files.map(({ path, kind, reason }) => ({ path, kind, reason })),
    tasks: report.tasks.map(task),
    findings: report.findings.map(finding),
    fixed: report.fixed,
  }
  return jsonText(document)
}

function task(result: TaskResult) {
  return {
    task: result.task,
    title: result.title,
    principal: result.principal,
    bucket: result.bucket,
    origin: result.origin,
    verdict: result.verdict,
    with: result.with,
    assumed: result.assumed,
    ended: result.ended,
    requirements: result.requirements.map(requirement),
  }
}

function requirement(result: RequirementResult) {
  return {
    id: result.id,
    verdict: result.verdict,
    level: result.level,
    message: result.message,
    failure: result.failure,
    help: result.help,
    unknownReason: result.unknownReason,
    url: result.url,
    locations: result.locations.map(location),
  }
}

function finding(found: Finding) {
  return {
    rule: found.rule,
    task: found.task,
    requirement: found.requirement,
    principal: found.principal,
    bucket: found.bucket,
    severity: found.severity,
    message: found.message,
    help: found.help,
    url: found.url,
    source: found.source,
    location: location(found.location),
    related: found.related.map((related) => ({ message: related.message, location: location(related.location) })),
    fingerprint: found.fingerprint,
    fix: found.fix && fix(found.fix),
    suppressed: found.suppressed && { reason: found.suppressed.reason },
  }
}

function fix({ description, safety, edits }: Fix): Fix {
  return { description, safety, edits: edits.map((edit) => ({ ...location(edit), newText: edit.newText })) }
}

function location({ path, startLine, startColumn, endLine, endColumn }: Location): Location {
  return { path, startLine, startColumn, endLine, endColumn }
}
