// Without this the files named in a call would be run beside all others.
const isNamed = process.argv.slice(2).some((argument) => /\.test\.ts$/.test(argument));

module.exports = {
  timeout: 300_000,
  ...(!isNamed && {
    spec: ["core", "host", "node", "server", "cli", "extension", "grammar"].map(
      (folder) => `test/${folder}/**/*.test.ts`,
    ),
  }),
};
