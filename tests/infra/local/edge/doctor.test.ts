import { describe, expect, it } from 'vitest';
import { examine, javaRemedy, proxyFindings, report } from '../../../../infra/local/doctor.ts';
import { openDoor } from '../../../../infra/local/runner/edge/door.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

describe('the doctor', () => {
  it.each([
    ['linux', { ID: 'debian', VERSION_ID: '12' }, 'sudo apt-get install --yes openjdk-17-jre-headless'],
    ['linux', { ID: 'debian', VERSION_ID: '13' }, 'sudo apt-get install --yes openjdk-21-jre-headless'],
    ['linux', { ID: 'ubuntu', ID_LIKE: 'debian', VERSION_ID: '24.04' }, 'openjdk-17-jre-headless'],
    ['linux', { ID: 'fedora', VERSION_ID: '42' }, 'sudo dnf install java-21-openjdk-headless'],
    ['linux', { ID: 'somethingelse' }, 'any Java 17 or newer'],
    ['darwin', {}, 'brew install openjdk@17'],
    ['win32', {}, 'winget install EclipseAdoptium.Temurin.17.JRE'],
  ] as const)('names the command that brings Java on %s %j', (platform, release, command) => {
    expect(javaRemedy(platform, release)).toContain(command);
  });

  it('says which port is taken and how to take another', async () => {
    const door = await openDoor(0);
    const port = Number(new URL(door.origin).port);
    const text = report(await examine({ port, dataDir: temporaryFolder() }));
    await door.close();
    expect(text).toContain(`MISSING Port: ${port} is in use`);
    expect(text).toContain(`npm start -- --port ${port + 1}`);
  });

  it('says so when the data folder cannot be written', async () => {
    const findings = await examine({ dataDir: '/dev/null/data' });
    expect(findings.find(({ what }) => what === 'Data folder')).toMatchObject({ ok: false });
  });

  const proxied = { NODE_USE_ENV_PROXY: '1', HTTP_PROXY: 'http://proxy.example:3128' };

  it.each([
    ['nothing of a proxy that Node does not use', { HTTP_PROXY: proxied.HTTP_PROXY }, []],
    ['nothing where there is none', { NODE_USE_ENV_PROXY: '1' }, []],
    [
      'how to reach this computer past it',
      { ...proxied, NO_PROXY: '.example.org' },
      [{ ok: false, remedy: 'export NO_PROXY=.example.org,127.0.0.1,localhost' }],
    ],
    ['that it is passed by', { ...proxied, no_proxy: 'localhost, 127.0.0.1' }, [{ ok: true }]],
    ['that it is used for nothing', { ...proxied, NO_PROXY: '*' }, [{ ok: true }]],
  ])('says of a proxy %s', (_, env, expected) => {
    expect(proxyFindings(env)).toMatchObject(expected);
  });
});

describe('the door', () => {
  it('says in a sentence that its port is taken', async () => {
    const door = await openDoor(0);
    const port = Number(new URL(door.origin).port);
    await expect(openDoor(port)).rejects.toThrow(`npm start -- --port ${port + 1}`);
    await door.close();
  });

  it('asks to come back as long as the system is starting', async () => {
    const door = await openDoor(0);
    expect((await fetch(door.origin)).status).toBe(503);
    await door.close();
  });
});
