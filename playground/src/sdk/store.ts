import { frozenCopy } from './freeze.ts';
import { jsonText } from '../protocol/json-text.ts';
import { SDK_AS_ASSUMED, type SdkPolicy } from './policy.ts';

export interface Subscription {
  readonly id: number;
  readonly entity: string;
  readonly closed: boolean;
  close(): void;
}

export interface SubscribeOptions {
  withInitialResult: boolean;
  /** Told before each delivery. */
  delivering?: (subscription: Subscription, initial: boolean) => void;
}

type Receive = (value: unknown) => unknown;

interface Open extends Subscription {
  closed: boolean;
  receive: Receive;
  delivering: SubscribeOptions['delivering'];
}

/** The state of the cabinet: one frozen value per entity, and who wants to know when it changes. */
export class Store {
  readonly #values = new Map<string, unknown>();
  readonly #open = new Map<string, Set<Open>>();
  readonly #watchers = new Set<(entity: string, subscribers: number) => void>();
  readonly #failed: (error: unknown, entity: string) => void;
  readonly #policy: SdkPolicy;
  #ids = 0;

  /** `failed` hears what subscribers throw; the other subscribers are served all the same. */
  constructor(
    entities: readonly string[],
    failed: (error: unknown, entity: string) => void,
    policy: SdkPolicy = SDK_AS_ASSUMED,
  ) {
    this.#failed = failed;
    this.#policy = policy;
    for (const entity of entities) {
      this.#values.set(entity, null);
      this.#open.set(entity, new Set());
    }
  }

  get entities(): string[] {
    return [...this.#values.keys()];
  }

  has(entity: unknown): entity is string {
    return typeof entity === 'string' && this.#values.has(entity);
  }

  get(entity: string): unknown {
    return this.#values.get(entity) ?? null;
  }

  /** Sets a value and delivers it once to each subscription that is open now; no change, no delivery. */
  set(entity: string, value: unknown): void {
    const open = this.#open.get(entity);
    if (!open || jsonText(value) === jsonText(this.get(entity))) {
      return;
    }
    const frozen = frozenCopy(value);
    this.#values.set(entity, frozen);
    for (const watch of this.#watchers) {
      watch(entity, open.size);
    }
    for (const subscription of this.#listening(entity)) {
      const delivered = this.#deliver(subscription, this.get(subscription.entity), false);
      if (!delivered && !this.#policy.deliversPastErrors) {
        return;
      }
    }
  }

  /** Who hears of a change, those of the entity itself first. */
  #listening(entity: string): Open[] {
    const others = this.#policy.tellsOfEveryUpdate ? this.entities : [];
    const told = [entity, ...others.filter((name) => name !== entity)];
    return told.flatMap((name) => [...(this.#open.get(name) ?? [])]);
  }

  subscribe(entity: string, receive: Receive, options: SubscribeOptions): Subscription {
    const open = this.#open.get(entity);
    this.#ids += 1;
    const subscription: Open = {
      id: this.#ids,
      entity,
      closed: false,
      receive,
      delivering: options.delivering,
      close() {
        subscription.closed = true;
        open?.delete(subscription);
      },
    };
    open?.add(subscription);
    if (options.withInitialResult) {
      this.#deliver(subscription, this.get(entity), true);
    }
    return subscription;
  }

  /** The cabinet's own ear; it hears of a change before the subscribers do. */
  watch(watcher: (entity: string, subscribers: number) => void): void {
    this.#watchers.add(watcher);
  }

  /** Returns whether the subscriber took it. */
  #deliver(subscription: Open, value: unknown, initial: boolean): boolean {
    if (subscription.closed) {
      return true;
    }
    subscription.delivering?.(subscription, initial);
    try {
      subscription.receive(value);
      return true;
    } catch (error) {
      this.#failed(error, subscription.entity);
      return false;
    }
  }
}
