// The folder memfs:/ of a window in a browser, begun from `workspace.json` beside this file: paths and their texts.
const vscode = require('vscode');

exports.activate = async (context) => {
  const files = new Map();
  const changed = new vscode.EventEmitter();
  const say = (type, uri) => changed.fire([{ type, uri }]);
  const text = await (await fetch(vscode.Uri.joinPath(context.extensionUri, 'workspace.json').toString(true))).json();
  for (const [path, content] of Object.entries(text))
    files.set(path, { bytes: new TextEncoder().encode(content), mtime: Date.now() });

  const missing = (uri) => vscode.FileSystemError.FileNotFound(uri);
  const below = (uri) => (uri.path.endsWith('/') ? uri.path : `${uri.path}/`);
  const provider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => {}),
    stat: (uri) => {
      const file = files.get(uri.path);
      if (file) return { type: vscode.FileType.File, ctime: 0, mtime: file.mtime, size: file.bytes.length };
      if (![...files.keys()].some((path) => path.startsWith(below(uri)))) throw missing(uri);
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    },
    readDirectory: (uri) => {
      const names = new Map();
      for (const path of files.keys()) {
        if (!path.startsWith(below(uri))) continue;
        const [name, ...rest] = path.slice(below(uri).length).split('/');
        names.set(name, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
      }
      return [...names];
    },
    readFile: (uri) => {
      const file = files.get(uri.path);
      if (!file) throw missing(uri);
      return file.bytes;
    },
    writeFile: (uri, bytes) => {
      const isNew = !files.has(uri.path);
      files.set(uri.path, { bytes, mtime: Date.now() });
      say(isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed, uri);
    },
    delete: (uri) => {
      const gone = [...files.keys()].filter((path) => path === uri.path || path.startsWith(`${uri.path}/`));
      if (gone.length === 0) throw missing(uri);
      for (const path of gone) files.delete(path);
      say(vscode.FileChangeType.Deleted, uri);
    },
    rename: (from, to) => {
      files.set(to.path, { bytes: provider.readFile(from), mtime: Date.now() });
      provider.delete(from);
      say(vscode.FileChangeType.Created, to);
    },
    createDirectory: () => {},
  };
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider('memfs', provider),
    // Without a search provider `findFiles` never answers; hosts such as vscode.dev have one, of the same proposed API.
    vscode.workspace.registerFileSearchProvider('memfs', {
      provideFileSearchResults: () => [...files.keys()].map((path) => vscode.Uri.from({ scheme: 'memfs', path })),
    }),
  );
};
