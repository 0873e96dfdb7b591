"""Finds the rational function that `maths::normal_cdf` uses.

For a >= 0 let G(a) = exp(a^2/2) Phi(-a). The quotient P/Q of polynomials of degrees n and n + 1
with the smallest relative error on [0, 39] is found at 60 digits: linear least squares in the
coefficients, reweighted by 1/Q (Sanathanan and Koerner) and by the error (Lawson).

    pip install mpmath
    python make_normal_cdf.py 9
"""
from mpmath import *
import sys
mp.dps=60
def G(a): return erfc(a/sqrt(2))*exp(a*a/2)/2
def fit(n,m,c=mpf(3),amax=mpf(39),iters=12):
    # P degree n, Q degree m with Q0=1; relative error, SK iterations on Chebyshev nodes in t
    N=4*(n+m+1)
    tmax=(amax-c)/(amax+c)
    ts=[(-1+tmax)/2+(1+tmax)/2*cos(pi*(2*i+1)/(2*N)) for i in range(N)]
    As=[c*(1+t)/(1-t) for t in ts]
    g=[G(a) for a in As]
    w=[mpf(1)]*N; lw=[mpf(1)]*N
    for it in range(iters):
        A=matrix(N,n+m+1); b=matrix(N,1)
        for i in range(N):
            s=sqrt(lw[i])*w[i]/g[i]
            for j in range(n+1): A[i,j]=s*As[i]**j
            for j in range(1,m+1): A[i,n+j]=-s*g[i]*As[i]**j
            b[i]=s*g[i]
        # column scaling
        sc=[norm(A[:,j]) for j in range(n+m+1)]
        for j in range(n+m+1):
            for i in range(N): A[i,j]/=sc[j]
        x=qr_solve(A,b)[0]
        x=[x[j]/sc[j] for j in range(n+m+1)]
        P=x[:n+1]; Q=[mpf(1)]+x[n+1:]
        err=[]
        for i in range(N):
            q=polyval(Q[::-1],As[i]); w[i]=1/abs(q)
            err.append(abs(polyval(P[::-1],As[i])/q/g[i]-1))
        mx=max(err)
        lw=[l*(e+mx*mpf('0.02')) for l,e in zip(lw,err)]
        s=sum(lw); lw=[l/s*N for l in lw]
    return P,Q,mx
for n in map(int,sys.argv[1:]):
    P,Q,mx=fit(n,n+1)
    print(n,nstr(mx,3),'posP',all(p>0 for p in P),'posQ',all(q>0 for q in Q),flush=True)
    if mx<mpf('1e-16'):
        for p in P: print('P',nstr(p,20))
        for q in Q: print('Q',nstr(q,20))
