import { defineConfig } from 'vite';
import { jsonpFrame } from '../../vite/jsonp-frame.ts';

export default defineConfig({ plugins: [jsonpFrame()], build: { target: 'es2022' } });
