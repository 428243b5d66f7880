/** What the reports name as their tool. A test keeps the version equal to package.json's. */
export const tool: { name: string; version: string } = { name: 'ml-perms-check', version: '0.1.0' }
