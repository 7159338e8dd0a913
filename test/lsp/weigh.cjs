// Loaded before a server: answers any message of its parent process with the bytes of its heap, once the garbage is gone.
process.on('message', () => {
  // What a collection finalizes, the next one takes.
  for (let i = 0; i < 3; i++) globalThis.gc();
  process.send(process.memoryUsage().heapUsed);
});
// The editor's messages keep the server running, this channel does not.
process.channel.unref();
