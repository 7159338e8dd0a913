// YAML files are read at build time: see `scripts/yamlPlugin.mjs`.
declare module '*.yaml' {
  const data: unknown;
  export default data;
}
