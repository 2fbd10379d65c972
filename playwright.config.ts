import { defineConfig } from '@playwright/test';
import { chooseElectron } from './tools/electron-env.ts';

// The very same specs drive Electron and its stand-in; here is the only place that knows which.
chooseElectron();

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './test/e2e/set-up.ts',
  outputDir: 'out/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'out/e2e-tests.json' }]],
});
