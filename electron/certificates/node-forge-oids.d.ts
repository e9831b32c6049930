/** The table of object identifiers alone: the whole of node-forge would weigh on every start of the app. */
declare module 'node-forge/lib/oids.js' {
  const oids: Readonly<Record<string, string>>;
  export default oids;
}
