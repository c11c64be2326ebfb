/** The import law of the house. A planted violation of every rule stands in test/architecture/planted and must fail. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
/** A top-level folder, or one planted to violate the law. A folder of that name deeper down, as in test/unit, is not meant. */
const TOP = '^(?:test/architecture/planted/)?'
const electronEdges = '(main|preload|window)\\.ts$|electron/ipc/|\\.electron\\.ts$'

module.exports = {
  forbidden: [
    rule('no-cycles', 'A cycle has no bottom to start reading from.', {}, { circular: true }),
    rule('no-unresolvable', 'An import that cannot be found.', {}, { couldNotResolve: true }),
    rule(
      'nothing-imports-test',
      'Product code never leans on tests.',
      { path: `${TOP}(shared|electron|renderer)/` },
      { path: '^test/(?!architecture/planted/(shared|electron|renderer)/)' }
    ),
    rule(
      'shared-is-pure',
      'shared/ decides and knows no platform.',
      { path: `${TOP}shared/` },
      { path: `${TOP}(electron|renderer)/` }
    ),
    rule('shared-no-node', 'shared/ has no Node.', { path: `${TOP}shared/` }, { dependencyTypes: ['core'] }),
    rule(
      'shared-packages',
      'shared/ may use zod and nothing else.',
      { path: `${TOP}shared/` },
      { path: 'node_modules', pathNot: 'node_modules/zod/' }
    ),
    rule(
      'lib-lowest',
      'lib imports nothing above it.',
      { path: `${TOP}shared/lib/` },
      { path: `${TOP}shared/(domain|sync|contract)/` }
    ),
    rule(
      'domain-below-sync',
      'domain imports lib only.',
      { path: `${TOP}shared/domain/` },
      { path: `${TOP}shared/(sync|contract)/` }
    ),
    rule(
      'sync-below-contract',
      'sync imports lib and domain only.',
      { path: `${TOP}shared/sync/` },
      { path: `${TOP}shared/contract/` }
    ),
    rule(
      'electron-not-renderer',
      'They meet in shared/contract.',
      { path: `${TOP}electron/` },
      { path: `${TOP}renderer/` }
    ),
    rule(
      'renderer-not-electron',
      'They meet in shared/contract.',
      { path: `${TOP}renderer/` },
      { path: `${TOP}electron/|node_modules/electron/` }
    ),
    rule('renderer-no-node', 'The renderer has no Node.', { path: `${TOP}renderer/` }, { dependencyTypes: ['core'] }),
    rule(
      'electron-package-at-edges',
      'Only edge files know Electron, so that the rest runs on plain Node.',
      { path: `${TOP}electron/`, pathNot: electronEdges },
      { path: 'node_modules/electron/' }
    ),
    rule(
      'store-not-desk',
      'The store keeps records; it does not decide.',
      { path: `${TOP}electron/store/` },
      { path: `${TOP}electron/(desk|print|sync|devices|pages|ipc)/` }
    ),
    rule(
      'print-own-folder',
      'Only desk combines store, print and sync.',
      { path: `${TOP}electron/print/` },
      { path: `${TOP}electron/(desk|store|sync|devices|pages|ipc)/` }
    ),
    rule(
      'sync-own-folder',
      'Only desk combines store, print and sync.',
      { path: `${TOP}electron/sync/` },
      { path: `${TOP}electron/(desk|store|print|devices|pages|ipc)/` }
    ),
    rule(
      'devices-own-folder',
      'Only desk combines what runs beside main with store and print.',
      { path: `${TOP}electron/devices/` },
      { path: `${TOP}electron/(desk|store|print|sync|pages|ipc)/` }
    ),
    rule(
      'pages-own-folder',
      'Whoever opens hostile files knows no records; it is asked over electron/devices and nothing else.',
      { path: `${TOP}electron/pages/` },
      { path: `${TOP}electron/(desk|store|print|sync|ipc)/|${TOP}electron/devices/(?!asker|answer|parent|own-process)` }
    ),
    rule(
      'features-are-islands',
      'What two features need moves up to app/services or down to shared/.',
      { path: `${TOP}renderer/features/([^/]+)/` },
      { path: `${TOP}renderer/features/`, pathNot: `${TOP}renderer/features/$1/` }
    ),
    rule(
      'features-reach',
      'A feature uses shared/, ui, words and app/services.',
      { path: `${TOP}renderer/features/` },
      { path: `${TOP}renderer/(app|cache)/`, pathNot: `${TOP}renderer/app/services` }
    ),
    rule(
      'features-no-dexie',
      'Dexie stays in renderer/cache.',
      { path: `${TOP}renderer/`, pathNot: `${TOP}renderer/cache/` },
      { path: 'node_modules/dexie/' }
    ),
    rule(
      'ui-has-no-domain',
      'The kit knows no domain words.',
      { path: `${TOP}renderer/ui/` },
      { path: `${TOP}renderer/(features|app|cache)/|${TOP}shared/(domain|sync|contract)/` }
    ),
    rule(
      'cache-is-low',
      'The cache holds public data and knows no screens.',
      { path: `${TOP}renderer/cache/` },
      { path: `${TOP}renderer/(features|app|ui)/` }
    )
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(out|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default']
    }
  }
}
