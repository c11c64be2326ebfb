import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { SHELL } from '../words/shell.ts'
import { Quiet } from './quiet.tsx'
import { goHome } from './services/navigation.ts'

/** Catches a bug while drawing: one sentence, and a way back to work. The records are main's and are not touched. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    const restart = () => {
      goHome()
      this.setState({ broken: false })
    }
    return (
      <Quiet title={SHELL.product} text={SHELL.broken}>
        <Button onClick={restart} autoFocus>
          {SHELL.backHome}
        </Button>
      </Quiet>
    )
  }
}
