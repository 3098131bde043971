import type { Reporter, TestModule } from 'vitest/node';

/** Prints `N passed, N failed` alone on the last line, for a person and a gate. */
// biome-ignore lint/style/noDefaultExport: vitest loads a reporter by its default export
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let skipped = 0;
    // A file that could not be run at all is a failure, also without a test in it.
    let failed = errors.length;
    for (const module of modules) {
      const before = failed;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'skipped') skipped += 1;
        else failed += 1;
      }
      if (module.state() === 'failed' && failed === before) failed += 1;
    }
    process.on('exit', () => {
      if (skipped > 0) console.log(`\n${skipped} skipped: their names say why.`);
      console.log(`\n${passed} passed, ${failed} failed`);
    });
  }
}
