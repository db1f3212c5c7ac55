/**
 * Unpacks the bundled Chromium, its libraries and its fonts into the folder named by TMPDIR.
 *
 * Run as a process of its own, because the package unpacks to the system's temporary folder and
 * decides by the environment, at import, whether its libraries come along.
 */
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
