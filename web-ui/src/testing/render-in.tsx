import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { Suspense, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { LanguageContext } from '../i18n';
import { localeOf, type Language } from '../ui';

/** Renders as the page does, for a reader of this language. */
export function renderIn(language: Language, node: ReactNode, queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })) {
  return render(node, {
    wrapper: ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={queries}>
        <LanguageContext value={language}>
          <I18nProvider locale={localeOf(language)}>
            <Suspense fallback={null}>{children}</Suspense>
          </I18nProvider>
        </LanguageContext>
      </QueryClientProvider>
    ),
  });
}
