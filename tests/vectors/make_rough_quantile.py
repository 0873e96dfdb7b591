"""Finds the rational function of `rough_normal_quantile` in `src/random/binomial.rs`.

With x = 2u - 1 and w = -ln(1 - x^2), the quotient of the normal quantile z(u) and x is smooth in w. The
quotient of polynomials with the smallest relative error on [0, 24] is found at 50 digits: linear
least squares, reweighted by the denominator (Sanathanan and Koerner) and the error (Lawson).

    pip install mpmath scipy
    python make_rough_quantile.py 6,5,24
"""
from mpmath import *
import sys
mp.dps=50
def phi_inv(u):
    from scipy.special import ndtri
    x=mpf(float(ndtri(float(u)))) if u>mpf('1e-300') else mpf(-37)
    for _ in range(6):
        d=exp(-x*x/2)/sqrt(2*pi)
        x-=(erfc(-x/sqrt(mpf(2)))/2-u)/d
    return x
# w=-ln(4u(1-u)); u=(1-sqrt(1-e^-w))/2 ; f(w)=z/x with x=2u-1
def f(w):
    e=exp(-w); s=sqrt(1-e); u=e/(2*(1+s)); 
    return phi_inv(u)/(2*u-1)
def fit(n,m,wmax,iters=14):
    N=5*(n+m+1)
    ts=[cos(pi*(2*i+1)/(2*N)) for i in range(N)]
    ws=[wmax*(1+t)/2 for t in ts]
    g=[f(x) for x in ws]
    w=[mpf(1)]*N; lw=[mpf(1)]*N
    for it in range(iters):
        A=matrix(N,n+m+1); b=matrix(N,1)
        for i in range(N):
            s=sqrt(lw[i])*w[i]/g[i]
            for j in range(n+1): A[i,j]=s*ws[i]**j
            for j in range(1,m+1): A[i,n+j]=-s*g[i]*ws[i]**j
            b[i]=s*g[i]
        sc=[norm(A[:,j]) for j in range(n+m+1)]
        for j in range(n+m+1):
            for i in range(N): A[i,j]/=sc[j]
        x=qr_solve(A,b)[0]
        x=[x[j]/sc[j] for j in range(n+m+1)]
        P=x[:n+1]; Q=[mpf(1)]+x[n+1:]
        err=[]
        for i in range(N):
            q=polyval(Q[::-1],ws[i]); w[i]=1/abs(q)
            err.append(abs(polyval(P[::-1],ws[i])/q/g[i]-1))
        mx=max(err)
        lw=[l*(e+mx*mpf('0.02')) for l,e in zip(lw,err)]
        s=sum(lw); lw=[l/s*N for l in lw]
    return P,Q,mx
for a in sys.argv[1:]:
    n,m,wm=map(int,a.split(','))
    P,Q,mx=fit(n,m,mpf(wm))
    print(n,m,wm,nstr(mx,3),'posP',all(p>0 for p in P),'posQ',all(q>0 for q in Q),flush=True)
    for p in P: print('P',nstr(p,20))
    for q in Q: print('Q',nstr(q,20))
