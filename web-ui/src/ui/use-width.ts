import { useLayoutEffect, useState, type RefObject } from 'react';

/** The width of an element, followed as it changes. */
export function useWidth(of: RefObject<HTMLElement | null>, until: number): number {
  const [width, setWidth] = useState(until);
  useLayoutEffect(() => {
    const element = of.current;
    if (!element) return;
    const look = () => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [of]);
  return width;
}
