#!/usr/bin/env node
// Writes src/generated/sam-policies.ts from the data of SAM's specification: the policy templates and the permissions of
// connectors. They are in the Python package aws-sam-translator (Apache-2.0):
//   pip download aws-sam-translator --no-deps && unzip aws_sam_translator-*.whl -d sam
//   node scripts/refresh-sam-policies.mjs sam
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = process.argv[2]
if (folder === undefined) {
  process.stderr.write('usage: node scripts/refresh-sam-policies.mjs FOLDER\n')
  process.exit(2)
}
const read = (file) => JSON.parse(readFileSync(path.join(folder, 'samtranslator', file), 'utf8'))
const version = readdirSync(folder)
  .map((name) => /^aws_sam_translator-(.+)\.dist-info$/.exec(name)?.[1])
  .find((found) => found !== undefined)

const templates = Object.entries(read('policy_templates_data/policy_templates.json').Templates).map(
  ([name, { Definition: definition, Parameters: parameters }]) => {
    if (Object.keys(definition).some((key) => key !== 'Statement')) throw new Error(`unexpected member in ${name}`)
    return [name, { parameters: Object.keys(parameters), statements: definition.Statement }]
  },
)

const profiles = read('model/connector_profiles/profiles.json')
const connectors = {}
for (const [source, destinations] of Object.entries(profiles.Permissions)) {
  for (const [destination, profile] of Object.entries(destinations)) {
    // The other kinds are resource policies: they grant nothing to a role.
    const onRole = profile.Type === 'AWS_IAM_ROLE_MANAGED_POLICY'
    const access = onRole ? profile.Properties.AccessCategories : {}
    connectors[`${source} ${destination}`] = {
      onRole,
      role: profile.Properties.SourcePolicy === false ? 'destination' : 'source',
      access: Object.fromEntries(Object.entries(access).map(([name, { Statement }]) => [name, Statement])),
    }
  }
}
const outputs = Object.fromEntries(
  Object.entries(profiles.CfnResourceProperties).map(([type, { Outputs }]) => [type, Outputs ?? {}]),
)

const literal = (value) => `'${JSON.stringify(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
writeFileSync(
  fileURLToPath(new URL('../src/generated/sam-policies.ts', import.meta.url)),
  `// Written by scripts/refresh-sam-policies.mjs from aws-sam-translator ${version ?? ''} (Apache-2.0, Amazon.com, Inc.).
/** JSON: \`{[name]: {parameters, statements}}\`. */
export const policyTemplates: string =
  ${literal(Object.fromEntries(templates))}
/** JSON: \`{[source type + ' ' + destination type]: {onRole, role, access: {Read?, Write?}}}\`. */
export const connectorProfiles: string =
  ${literal(connectors)}
/** JSON: \`{[type]: {Arn?, Name?, …}}\`. */
export const connectorOutputs: string =
  ${literal(outputs)}
`,
)
process.stdout.write(`${templates.length} policy templates, ${Object.keys(connectors).length} connectors\n`)
