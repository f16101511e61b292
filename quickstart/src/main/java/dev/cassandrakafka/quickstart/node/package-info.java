/**
 * A stand-in for the deployment controller and the kubelet: each pod of a Deployment is a process on this machine. It knows what
 * the operator's pods need (files from ConfigMaps and Secrets, environment, one port, probes, rolling update) and no more.
 * Must not import the operator or a runtime: what it is given are Kubernetes objects.
 */
@NullMarked
package dev.cassandrakafka.quickstart.node;

import org.jspecify.annotations.NullMarked;
