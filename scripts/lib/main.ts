/**
 * Runs the body of a script. Its result is the exit status; an Error ends the script with its message as the one
 * line that the user sees (ORGCA_DEBUG=1 shows where it came from).
 */
export async function main(body: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await body();
  } catch (error) {
    const debug = (process.env['ORGCA_DEBUG'] ?? '') !== '';
    console.error(error instanceof Error && !debug ? error.message : error);
    process.exitCode = 1;
  }
}
