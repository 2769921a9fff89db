/** @type {import('@remix-run/dev').VitePluginConfig} Every step towards React Router is taken already. */
export default {
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
  serverModuleFormat: 'esm',
}
