// @ts-check
// What the test sheet does in the browser, in one plain ES module that Flow loads as it is.
import './range-strip.js';
import './sheet-keys.js';
import './stopwatch.js';
