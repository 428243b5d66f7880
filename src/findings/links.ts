/** Where the project lives; the workflow that `init` writes and every link of a finding begin with it. */
export const project = 'org/ml-perms-check'
const docs = `https://github.com/${project}/blob/main/docs`

/** The anchor that GitHub gives a heading of ids: lower case, without `/` and `#`. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-')

/** The section of a rule in docs/rules.md. @param rule such as `syntax` or `policy/size` */
export const ruleUrl = (rule: string): string => `${docs}/rules.md#${anchorOf(rule)}`

/** The section of a task in docs/tasks/SERVICE.md. @param id the task's full id */
export const taskUrl = (id: string): string => `${docs}/tasks/${id.split('/')[0]}.md#${anchorOf(id)}`
