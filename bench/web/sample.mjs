// The sample club, on a server of its own or on the one that BASE names.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = new URL("../..", import.meta.url).pathname;

export const withSample = async (use) => {
  if (process.env.BASE) {
    return use(process.env.BASE);
  }
  const home = await mkdtemp(join(tmpdir(), "custody-bench-"));
  const port = await freePort();
  const server = spawn("./mvnw", ["-B", "-ntp", "-q", "spring-boot:run"], {
    cwd: ROOT,
    detached: true,
    stdio: "inherit",
    env: { ...process.env, PORT: String(port), CUSTODY_HOME: home },
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  try {
    const base = `http://localhost:${port}`;
    await Promise.race([
      answers(base),
      ended.then(() => Promise.reject(new Error("The sample club ended before it answered."))),
    ]);
    return await use(base);
  } finally {
    if (server.exitCode === null) {
      process.kill(-server.pid, "SIGTERM");
      await ended;
    }
    await rm(home, { recursive: true, force: true });
  }
};

// The cookie of somebody with this role, as the sample's own sign-in gives it.
export const signIn = async (base, name) => {
  const page = await fetch(`${base}/sign-in`, { headers: { Accept: "text/html" } });
  const html = await page.text();
  const person = html.match(new RegExp(`name="user_id" value="(\\d+)"[^>]*>(?:(?!</button>)[\\s\\S])*${name}`));
  const answer = await fetch(`${base}/sample/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { Cookie: cookie(page) },
    body: new URLSearchParams({ _csrf: html.match(/name="_csrf" value="([^"]+)"/)[1], user_id: person[1] }),
  });
  return cookie(answer) || cookie(page);
};

const cookie = (answer) => answer.headers.getSetCookie().map((each) => each.split(";")[0]).join("; ");

const answers = async (base) => {
  for (;;) {
    const answer = await fetch(`${base}/actuator/health/readiness`).catch(() => undefined);
    if (answer?.ok) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
};

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
