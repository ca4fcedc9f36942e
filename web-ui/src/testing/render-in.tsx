import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { Suspense, type ReactNode } from 'react';
import { LanguageContext } from '../i18n';
import type { Language } from '../ui';

/** Renders as the page does, for a reader of this language. */
export function renderIn(language: Language, node: ReactNode, queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })) {
  return render(node, {
    wrapper: ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={queries}>
        <LanguageContext value={language}>
          <Suspense fallback={null}>{children}</Suspense>
        </LanguageContext>
      </QueryClientProvider>
    ),
  });
}
