// The other end of `utilityProcess.fork`: gives a process started by `child_process.fork` the `process.parentPort` that Electron gives.
import { EventEmitter } from 'node:events';

const port = new EventEmitter();
const early: unknown[] = [];

process.on('message', (data) => {
  if (port.listenerCount('message') > 0) port.emit('message', { data, ports: [] });
  else early.push(data);
});
// Messages wait until somebody listens, as Electron promises.
port.on('newListener', (event) => {
  if (event === 'message') setImmediate(() => early.splice(0).forEach((data) => port.emit('message', { data, ports: [] })));
});
// A utility process dies with the process that started it.
process.on('disconnect', () => process.exit(0));

Object.defineProperty(process, 'parentPort', {
  value: Object.assign(port, { postMessage: (message: unknown) => process.send?.(message, undefined, undefined, () => undefined) }),
});
