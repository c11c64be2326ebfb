import { lazy, Suspense, useEffect } from 'react'
import { unreachable } from '../../shared/lib/invariant.ts'
import { TodayPage } from '../features/today/today-page.tsx'
import { SHELL } from '../words/shell.ts'
import { navigate, type Route } from './services/navigation.ts'

const loadIntake = () => import('../features/intake/intake-page.tsx')
const loadCertify = () => import('../features/certify/certify-page.tsx')
const loadDossiers = () => import('../features/dossiers/dossiers-page.tsx')
const loadPapers = () => import('../features/papers/papers-page.tsx')
const loadRegister = () => import('../features/register/register-page.tsx')
const loadSync = () => import('../features/sync/sync-page.tsx')
const loadCatalogue = () => import('../features/catalogue/catalogue-page.tsx')
const loadPost = () => import('../features/post/post-page.tsx')
const loadWall = () => import('../features/wall/wall-page.tsx')
const loadDevices = () => import('../features/devices/devices-page.tsx')
const loadRating = () => import('../features/rating/rating-page.tsx')

const IntakePage = lazy(() => loadIntake().then(({ IntakePage }) => ({ default: IntakePage })))
const CertifyPage = lazy(() => loadCertify().then(({ CertifyPage }) => ({ default: CertifyPage })))
const DossiersPage = lazy(() => loadDossiers().then(({ DossiersPage }) => ({ default: DossiersPage })))
const PapersPage = lazy(() => loadPapers().then(({ PapersPage }) => ({ default: PapersPage })))
const RegisterPage = lazy(() => loadRegister().then(({ RegisterPage }) => ({ default: RegisterPage })))
const SyncPage = lazy(() => loadSync().then(({ SyncPage }) => ({ default: SyncPage })))
const CataloguePage = lazy(() => loadCatalogue().then(({ CataloguePage }) => ({ default: CataloguePage })))
const PostPage = lazy(() => loadPost().then(({ PostPage }) => ({ default: PostPage })))
const WallPage = lazy(() => loadWall().then(({ WallPage }) => ({ default: WallPage })))
const DevicesPage = lazy(() => loadDevices().then(({ DevicesPage }) => ({ default: DevicesPage })))
const RatingPage = lazy(() => loadRating().then(({ RatingPage }) => ({ default: RatingPage })))

/** The screen of a route. The others are fetched as soon as the first one stands, so that F2 opens at once. */
export function Screen({ route }: { readonly route: Route }) {
  useEffect(() => {
    const idle = window.requestIdleCallback(
      () =>
        void Promise.all([
          loadIntake(),
          loadCertify(),
          loadDossiers(),
          loadPapers(),
          loadRegister(),
          loadSync(),
          loadCatalogue()
        ])
    )
    return () => window.cancelIdleCallback(idle)
  }, [])
  return (
    <Suspense fallback={<p role="status">{SHELL.loading}</p>}>
      <Routed route={route} />
    </Suspense>
  )
}

function Routed({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'today':
      return <TodayPage />
    case 'intake':
      return <IntakePage {...(route.draftId === undefined ? {} : { draftId: route.draftId })} />
    case 'certify':
      return <CertifyPage />
    case 'dossiers': {
      const { filter, dossierId } = route
      return (
        <DossiersPage
          {...(filter === undefined ? {} : { filter })}
          {...(dossierId === undefined ? {} : { dossierId })}
        />
      )
    }
    case 'papers':
      return <PapersPage {...(route.dossierId === undefined ? {} : { dossierId: route.dossierId })} />
    case 'register':
      return <RegisterPage />
    case 'sync':
      return <SyncPage />
    case 'catalogue':
      return <CataloguePage {...(route.code === undefined ? {} : { code: route.code })} />
    case 'post':
      return <PostPage />
    case 'wall':
      return <WallPage />
    case 'devices':
      return <DevicesPage />
    case 'rating':
      return <RatingPage onDone={() => navigate(route.back)} />
    default:
      return unreachable(route)
  }
}
