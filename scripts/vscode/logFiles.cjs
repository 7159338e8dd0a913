// Put in the place of @vscode/spdlog, whose binary would have to be compiled: the same calls, writing log files with plain `fs`.
// Output channels are read from these files.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
const methods = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class LogFile {
  constructor(path) {
    this.path = path;
    this.level = 2;
    this.plain = false;
    mkdirSync(dirname(path), { recursive: true });
    appendFileSync(path, '');
  }

  line(level, message) {
    if (level < this.level) return;
    const stamp = new Date().toISOString().slice(0, 23).replace('T', ' ');
    try {
      appendFileSync(this.path, this.plain ? message : `${stamp} [${names[level]}] ${message}\n`);
    } catch {
      // A log that cannot be written must not stop the editor.
    }
  }

  getLevel() {
    return this.level;
  }

  setLevel(level) {
    this.level = level;
  }

  clearFormatters() {
    this.plain = true;
  }

  setPattern() {}
  flush() {}
  drop() {}
}
for (const [level, method] of methods.entries())
  LogFile.prototype[method] = function write(message) {
    this.line(level, message);
  };

const open = async (_name, path) => new LogFile(path);

// VS Code imports these by name, so each stands in an assignment of its own.
exports.version = 1;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = class extends LogFile {
  constructor(_kind, _name, path) {
    super(path);
  }
};
exports.createRotatingLogger = open;
exports.createAsyncRotatingLogger = open;
