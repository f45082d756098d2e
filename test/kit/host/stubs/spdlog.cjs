// The interface of @vscode/spdlog that VS Code uses, writing lines to a file.
const fs = require("node:fs");
const path = require("node:path");
const levels = ["trace", "debug", "info", "warn", "error", "critical"];
exports.setFlushOn = () => {};
exports.setLevel = () => {};
async function createLogger(_name, file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  let level = 2;
  let plain = false;
  const logger = {
    setLevel: (one) => {
      level = one;
    },
    getLevel: () => level,
    setPattern: () => {
      plain = false;
    },
    clearFormatters: () => {
      plain = true;
    },
    flush() {},
    drop() {},
  };
  levels.forEach((name, index) => {
    logger[name] = (message) => {
      if (index < level) return;
      try {
        fs.appendFileSync(file, plain ? message : `${new Date().toISOString()} [${name}] ${message}\n`);
      } catch {}
    };
  });
  return logger;
}
exports.createAsyncRotatingLogger = createLogger;
exports.createRotatingLogger = createLogger;
