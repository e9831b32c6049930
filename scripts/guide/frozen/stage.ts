/** What the pictures show of the computer they are taken on; read by the process that launches the app and by the app's own. */
export interface Stage {
  /** The moment that the stopped clock shows, ISO 8601 in UTC. */
  readonly now: string;
  /** Real folder for each path that the app is shown instead: of the memory stick, and of the system's lists of drives. */
  readonly folders: Readonly<Record<string, string>>;
  /** The path of the memory stick as the app sees it. */
  readonly stick: string;
  /** Real folder with the keys and certificates of the second training tree. */
  readonly lockedTree: string;
}

const VARIABLE = 'ORGCA_GUIDE_STAGE';

export const stageVariable = (stage: Stage): Record<string, string> => ({
  [VARIABLE]: JSON.stringify(stage),
});

/** @throws Error if the variable is not set */
export function stageFromEnvironment(): Stage {
  const text = process.env[VARIABLE];
  if (text === undefined) throw new Error(`${VARIABLE} is not set`);
  return JSON.parse(text) as Stage;
}
